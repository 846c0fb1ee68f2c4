import { procedureFor } from '@yiwang/identity'
import {
  contactInputSchema,
  matterInputSchema,
  noteInputSchema,
  recordedAtSchema,
  replyInputSchema,
  type ContactInput,
} from '../api.ts'
import type { PhoneSeen } from '../decide/record-contact.ts'
import type { CaseworkDependencies } from '../dependencies.ts'
import { sealNote, sealReply, sealTalk } from '../node/seal-words.ts'
import { attachEvidence } from '../node/evidence.ts'
import type { StoredCase } from '../queries/find-case.ts'
import { authorizedCase, byWorker, placeOf, run, sealingPlace, workerOf, type Acting } from './acting.ts'

export const createSign = (deps: CaseworkDependencies) =>
  procedureFor('sign', 'Case')
    .input(matterInputSchema)
    .output(recordedAtSchema)
    .mutation(async ({ ctx, input: { matterId } }) => {
      await authorizedCase(ctx, matterId)
      const by = await workerOf(ctx, deps)
      const command = { type: 'SignCase', unitId: ctx.actor.unit, by, circumstances: byWorker() } as const
      return run(ctx, deps, { matterId, command })
    })

/** What this worker has seen of the number; nobody looks for it where no call is recorded. */
async function phoneSeen(
  { actor: worker }: Acting,
  { hasOpenedPhone }: CaseworkDependencies,
  { way, matterId, hasContact }: Pick<ContactInput, 'way'> & Pick<StoredCase, 'matterId' | 'hasContact'>,
): Promise<PhoneSeen | undefined> {
  if (way !== 'phone') return undefined
  if (hasContact === false) return 'not-left'
  return (await hasOpenedPhone({ matterId, worker })) ? 'opened' : 'shut'
}

export const createRecordContact = (deps: CaseworkDependencies) =>
  procedureFor('contact', 'Case')
    .input(contactInputSchema)
    .output(recordedAtSchema)
    .mutation(async ({ ctx, input: { matterId, way, outcome, talk: words, occurredAt } }) => {
      const found = await authorizedCase(ctx, matterId)
      const talk = words === undefined ? {} : { talk: sealTalk(await sealingPlace(ctx, deps, found), words) }
      const circumstances = byWorker(occurredAt === undefined ? {} : { occurredAt })
      const by = await workerOf(ctx, deps)
      const phone = await phoneSeen(ctx, deps, { ...found, way })
      const said = { unitId: ctx.actor.unit, way, outcome, phone, by, circumstances, ...talk }
      return run(ctx, deps, { matterId, command: { type: 'RecordContact', ...said } })
    })

export const createReply = (deps: CaseworkDependencies) =>
  procedureFor('reply', 'Case')
    .input(replyInputSchema)
    .output(recordedAtSchema)
    .mutation(async ({ ctx, input: { matterId, reply: words, note: aside, evidence } }) => {
      const found = await authorizedCase(ctx, matterId)
      const place = await sealingPlace(ctx, deps, found)
      const reply = sealReply(place, words)
      const note = aside === undefined ? {} : { note: sealNote(placeOf(ctx, place, 1), aside) }
      const by = await workerOf(ctx, deps)
      const attachments = await attachEvidence(ctx, place, evidence)
      const said = { unitId: ctx.actor.unit, reply, attachments, ...note, by, circumstances: byWorker() }
      return run(ctx, deps, { matterId, command: { type: 'ReplyToCase', ...said } })
    })

export const createAddNote = (deps: CaseworkDependencies) =>
  procedureFor('annotate', 'Case')
    .input(noteInputSchema)
    .output(recordedAtSchema)
    .mutation(async ({ ctx, input: { matterId, note: words, evidence } }) => {
      const found = await authorizedCase(ctx, matterId)
      const place = await sealingPlace(ctx, deps, found)
      const note = sealNote(place, words)
      const attachments = await attachEvidence(ctx, place, evidence)
      const by = await workerOf(ctx, deps)
      const command = { type: 'AddNote', note, attachments, by, circumstances: byWorker() } as const
      return run(ctx, deps, { matterId, command })
    })
