import { forgetDraft } from './draft.ts'
/**
 * Text standing in one form of a page while another is sent. It is safe here: sessionStorage never leaves the browser, is read
 * by this site alone and dies with the tab; each text is removed as soon as its field shows it again, and all of them when the
 * person makes this device forget.
 */
const PREFIX = 'yiwang-kept:'
const TYPED = 'textarea,input[type=text],input[type=tel]'

type Field = HTMLInputElement | HTMLTextAreaElement

const keyOf = (form: HTMLFormElement, { name }: Field): string =>
  `${PREFIX}${form.getAttribute('action') ?? ''} ${name}`

/** The draft of a story has its own keeping. */
const typedIn = (form: HTMLFormElement): Field[] =>
  [...form.querySelectorAll<Field>(TYPED)].filter(({ name }) => name !== '' && name !== 'narrative')

const postForms = (part: ParentNode): HTMLFormElement[] => [
  ...part.querySelectorAll<HTMLFormElement>('form[method=post]'),
]

function forgetAll(): void {
  forgetDraft()
  for (const key of Object.keys(sessionStorage)) if (key.startsWith(PREFIX)) sessionStorage.removeItem(key)
}

/** When a form is sent, keeps what was typed into the others. */
export function keepWords(): void {
  document.addEventListener('submit', ({ target }) => {
    if (target instanceof HTMLFormElement && target.getAttribute('action') === '/mine/leave') forgetAll()
    for (const form of postForms(document).filter((other) => other !== target))
      for (const field of typedIn(form))
        if (field.value !== field.defaultValue) sessionStorage.setItem(keyOf(form, field), field.value)
  })
}

/** Puts what was kept back into its field, unless something newer stands there. */
export function giveBackWords(part: ParentNode): void {
  for (const form of postForms(part))
    for (const field of typedIn(form)) {
      const kept = sessionStorage.getItem(keyOf(form, field))
      if (kept === null) continue
      sessionStorage.removeItem(keyOf(form, field))
      if (field.value === field.defaultValue && field.defaultValue === '') field.value = kept
    }
}
