import type { Translate } from '../../messages/translator.ts'
import type { Door } from '../../tell/doors.ts'
import type { TellForm } from '../../tell/form.ts'
import type { Surroundings } from '../../tell/map/where-map.ts'
import type { FieldError } from '../fields.tsx'
import type { KeptPhoto } from './kept-photos.tsx'

/** What every step is shown with. */
export interface StepProps {
  readonly t: Translate
  readonly form: TellForm
  readonly errors: readonly FieldError[]
  /** received so far */
  readonly photos?: readonly KeptPhoto[]
  /** other ways the person's words may ask for */
  readonly doors: readonly Door[]
  /** the person's words speak of danger to life */
  readonly isDanger?: boolean
  /** on the screen that asks where */
  readonly where?: Surroundings | undefined
  /** masked number of whoever is signed in */
  readonly phone?: string | undefined
  /** whether anybody can sign in at all */
  readonly canVerify: boolean
}
