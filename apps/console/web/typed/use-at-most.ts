import { useTranslation } from 'react-i18next'
import { tooMany } from './too-many.ts'

/** What is said of a text that is too long: which field, and how many characters too many; undefined when it fits. */
export function useTooLong(): (field: string, typed: string, max: number) => string | undefined {
  const { t } = useTranslation()
  return (field, typed, max) => {
    const over = tooMany(typed, max)
    return over === 0 ? undefined : t('window.tooLong', { field, max, over })
  }
}

/**
 * A rule of a form: what is too long stays as it was typed or pasted and is told of, never cut where nobody sees it.
 * @example rules={[atMost(t('case.note.label'), NOTE_MAX)]}
 */
export function useAtMost() {
  const tooLong = useTooLong()
  return (field: string, max: number) => ({
    validator: (_rule: unknown, typed: string | null = '') => {
      const sentence = tooLong(field, typed ?? '', max)
      return sentence === undefined ? Promise.resolve() : Promise.reject(new Error(sentence))
    },
  })
}
