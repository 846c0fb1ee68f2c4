import { tokensAsCss } from '@yiwang/ui'
import { base } from './styles/base.ts'
import { elder } from './styles/elder.ts'
import { forms } from './styles/forms.ts'
import { matter } from './styles/matter.ts'

/** The portal's whole style sheet; served once with a content hash in its name. */
export const stylesheet = [tokensAsCss(), base, forms, matter, elder].join('').replaceAll(/\n\s*/g, '')
