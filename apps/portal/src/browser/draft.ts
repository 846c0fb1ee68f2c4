const KEY = 'yiwang-draft'

export function forgetDraft(): void {
  sessionStorage.removeItem(KEY)
}

/**
 * Keeps the opening story while the tab lives, for a line that drops before the first screen is sent. sessionStorage and
 * not localStorage: phones are shared in families.
 */
export function keepDraft(): void {
  const story = document.querySelector<HTMLTextAreaElement>('textarea[name=narrative]')
  if (document.querySelector('[data-testid=receipt-number]') !== null) forgetDraft()
  document.querySelector('button[value=afresh]')?.addEventListener('click', forgetDraft)
  if (story === null) return
  if (story.value === '') story.value = sessionStorage.getItem(KEY) ?? ''
  story.addEventListener('input', () => {
    sessionStorage.setItem(KEY, story.value)
  })
}
