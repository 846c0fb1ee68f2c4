import { procedureFor } from '@yiwang/identity'
import { contactInputSchema, matterInputSchema, noteInputSchema, recordedAtSchema, replyInputSchema } from '../api.ts'
import type { CaseworkDependencies } from '../dependencies.ts'
import { sealNote, sealReply, sealTalk } from '../node/seal-words.ts'
import { attachEvidence } from '../node/evidence.ts'
import { authorizedCase, byWorker, placeOf, run, sealingPlace, workerOf } from './acting.ts'

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

export const createRecordContact = (deps: CaseworkDependencies) =>
  procedureFor('contact', 'Case')
    .input(contactInputSchema)
    .output(recordedAtSchema)
    .mutation(async ({ ctx, input: { matterId, way, outcome, talk: words, occurredAt } }) => {
      const found = await authorizedCase(ctx, matterId)
      const talk = words === undefined ? {} : { talk: sealTalk(await sealingPlace(ctx, deps, found), words) }
      const circumstances = byWorker(occurredAt === undefined ? {} : { occurredAt })
      const by = await workerOf(ctx, deps)
      const said = { unitId: ctx.actor.unit, way, outcome, by, circumstances, ...talk }
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
