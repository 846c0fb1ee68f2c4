/** Puts the "check now" button in place; the verifier itself is only fetched when someone wants it. */
export function offerProof(place: HTMLElement): void {
  const { proof, button: label, pending } = place.dataset
  if (proof === undefined) return
  const button = document.createElement('button')
  button.type = 'button'
  button.className = 'button quiet'
  button.textContent = label ?? ''
  const result = document.createElement('div')
  result.setAttribute('role', 'status')
  result.dataset.testid = 'proof-result'
  button.addEventListener('click', () => {
    void check({ url: proof, result, pending: pending ?? '' })
  })
  place.replaceChildren(button, result)
}

async function check({ url, result, pending }: { url: string; result: HTMLElement; pending: string }): Promise<void> {
  const [{ describeProofs }, response] = await Promise.all([import('./proof-words.ts'), fetch(url)])
  if (!response.ok) {
    result.textContent = pending
    return
  }
  const lines = await describeProofs(await response.json())
  const list = document.createElement('ul')
  for (const line of lines) {
    const item = document.createElement('li')
    item.className = line.ok ? 'ok' : 'bad'
    item.textContent = `${line.ok ? '✓' : '✗'} ${line.text}`
    list.append(item)
  }
  result.replaceChildren(list)
}
