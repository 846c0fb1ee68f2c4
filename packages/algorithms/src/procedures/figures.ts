import { procedureFor } from '@yiwang/identity'
import { suggestionFiguresSchema } from '../api.ts'
import { objectionFigures } from '../queries/objections.ts'
import { registeredVersions } from '../queries/register.ts'

/** What people made of the suggester in use, and what came of objections; the public register shows the same. */
export const suggestionFigures = procedureFor('read', 'Figures')
  .output(suggestionFiguresSchema)
  .query(async ({ ctx }) => {
    const [versions, objections] = await Promise.all([registeredVersions(ctx.prisma), objectionFigures(ctx.prisma)])
    return { inUse: versions[0] ?? null, objections }
  })
