import type { Trouble } from '@yiwang/ui/web'

/** What is the matter, and with which part of the file. */
export function withField(trouble: Pick<Trouble, 'sentence' | 'field'> | undefined): string | undefined {
  return trouble?.field === undefined ? trouble?.sentence : `${trouble.sentence} (${trouble.field})`
}
