import { LEXICON_QUALITY, type ObjectionFigures, type RegisteredVersion } from '@yiwang/algorithms/register'
import type { ReactNode } from 'react'
import type { Page } from '../layout.tsx'

interface MeasuredProps {
  readonly page: Page
  readonly inUse: RegisteredVersion | undefined
  readonly objections: ObjectionFigures
}

const inHundred = (share: number): string => (share * 100).toFixed(1)
const withDeviation = (share: number, deviation: number | null): string =>
  deviation === null ? inHundred(share) : `${inHundred(share)} ± ${inHundred(deviation)}`

interface Line {
  readonly name: string
  readonly figure: string
  readonly note: string
}

/** How often it is right on messages it has not seen: a learnt model says so itself, the word list was measured once. */
function qualityLines({ t }: Page, inUse: RegisteredVersion | undefined): Line[] {
  const { accuracy = null, accuracyDeviation = null, macroF1 = null, macroF1Deviation = null } = inUse ?? {}
  const guessing = { name: t('algorithms.guessing'), figure: inHundred(LEXICON_QUALITY.guessing), note: '' }
  if (accuracy !== null && macroF1 !== null) {
    const note = t('algorithms.learntNote', { count: inUse?.messages ?? 0 })
    return [
      { name: t('algorithms.accuracy'), figure: withDeviation(accuracy, accuracyDeviation), note },
      { name: t('algorithms.macroF1'), figure: withDeviation(macroF1, macroF1Deviation), note },
    ]
  }
  const { messages, classes, shownRight } = LEXICON_QUALITY
  const note = t('algorithms.lexiconNote', { count: messages, classes })
  return [
    { name: t('algorithms.accuracy'), figure: inHundred(LEXICON_QUALITY.accuracy), note },
    { name: t('algorithms.macroF1'), figure: inHundred(LEXICON_QUALITY.macroF1), note },
    { name: t('algorithms.shownRight'), figure: inHundred(shownRight), note },
    guessing,
  ]
}

/** What people made of it here. */
function practiceLines({ t }: Page, { inUse, objections }: Omit<MeasuredProps, 'page'>): Line[] {
  const { suggested = 0, followed = 0 } = inUse ?? {}
  const { objected, upheld, changed, tooLate } = objections
  return [
    { name: t('algorithms.suggested'), figure: String(suggested), note: t('algorithms.suggestedNote') },
    { name: t('algorithms.otherwise'), figure: String(suggested - followed), note: t('algorithms.otherwiseNote') },
    {
      name: t('algorithms.objected'),
      figure: String(objected),
      note: t('algorithms.objectedNote', { upheld, changed, tooLate }),
    },
  ]
}

/** Measured figures, and what they cannot tell. */
export function Measured({ page, inUse, objections }: MeasuredProps): ReactNode {
  const { t } = page
  const lines = [...qualityLines(page, inUse), ...practiceLines(page, { inUse, objections })]
  return (
    <section className="card" id="measured">
      <h3>{t('algorithms.measured')}</h3>
      <table className="table">
        <thead>
          <tr>
            <th scope="col">{t('algorithms.figure')}</th>
            <th scope="col">{t('algorithms.value')}</th>
            <th scope="col">{t('algorithms.from')}</th>
          </tr>
        </thead>
        <tbody>
          {lines.map(({ name, figure, note }) => (
            <tr key={name}>
              <td>{name}</td>
              <td className="figure">
                <b>{figure}</b>
              </td>
              <td className="small">{note}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="small">{t('algorithms.cannotTell')}</p>
    </section>
  )
}
