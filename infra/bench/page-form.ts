const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#x27': "'", '#39': "'" }

const plain = (text: string): string => text.replaceAll(/&([\w#]+);/g, (whole, name: string) => ENTITIES[name] ?? whole)

function attributesOf(tag: string): Readonly<Record<string, string>> {
  const pairs = [...tag.matchAll(/([\w-]+)(?:="([^"]*)")?/g)]
  return Object.fromEntries(pairs.slice(1).map(([, name = '', value = '']) => [name.toLowerCase(), plain(value)]))
}

/** A form as a browser without scripts would send it, and the names of its fields. */
export interface PageForm {
  readonly values: URLSearchParams
  readonly names: ReadonlySet<string>
}

const isChosen = ({ type, checked }: Readonly<Record<string, string>>): boolean =>
  type === 'radio' || type === 'checkbox' ? checked !== undefined : type !== 'file'

/** Names and values of the inputs and text areas inside a form, in their order; undefined values are not sent. */
function fieldsOf(inside: string): Array<readonly [name: string, value: string | undefined]> {
  const inputs = [...inside.matchAll(/<(?:input|select)\b[^>]*>/g)].map(([tag]) => {
    const field = attributesOf(tag)
    return [field.name ?? '', isChosen(field) ? (field.value ?? '') : undefined] as const
  })
  const areas = [...inside.matchAll(/<textarea\b([^>]*)>([\s\S]*?)<\/textarea>/g)].map(
    ([, tag = '', text = '']) => [attributesOf(`textarea ${tag}`).name ?? '', plain(text)] as const,
  )
  return [...inputs, ...areas].filter(([name]) => name !== '')
}

/** Reads the form that is sent to `action`; throws when the page has none. */
export function readPageForm(html: string, action: string): PageForm {
  const forms = [...html.matchAll(/<form\b([^>]*)>([\s\S]*?)<\/form>/g)]
  const found = forms.find(([, tag = '']) => tag.includes(`action="${action}"`))
  if (found === undefined) throw new Error(`the page has no form for ${action}`)
  const fields = fieldsOf(found[2] ?? '')
  const sent = fields.flatMap(([name, value]): [string, string][] => (value === undefined ? [] : [[name, value]]))
  return { values: new URLSearchParams(sent), names: new Set(fields.map(([name]) => name)) }
}
