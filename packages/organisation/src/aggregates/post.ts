import type { Aggregate, DecideContext, NewEvent } from '@yiwang/kernel'
import { OrganisationError } from '../errors.ts'
import { PostAssigned, PostCreated, PostVacated } from '../events.ts'
import { recordIfNew, type Registration } from './recording.ts'

export interface CreatePost extends Registration<PostCreated> {
  readonly type: 'CreatePost'
}
export interface AssignPost extends Registration<PostAssigned> {
  readonly type: 'AssignPost'
}
export interface VacatePost extends Registration<PostVacated> {
  readonly type: 'VacatePost'
}
export type PostCommand = CreatePost | AssignPost | VacatePost

interface PostState {
  readonly post?: PostCreated
  readonly holder?: PostAssigned | undefined
}

function createPost(command: CreatePost, state: PostState, context: DecideContext): NewEvent[] {
  if (state.post !== undefined && state.post.unitId !== command.data.unitId) {
    throw new OrganisationError('post_moved', 'unitId')
  }
  return recordIfNew(PostCreated, command, { current: state.post, context })
}

function assignPost(command: AssignPost, state: PostState, context: DecideContext): NewEvent[] {
  if (state.post === undefined) throw new OrganisationError('post_not_found', 'postId')
  if (state.holder !== undefined && state.holder.worker.sub !== command.data.worker.sub) {
    throw new OrganisationError('post_held', 'postId')
  }
  return recordIfNew(PostAssigned, command, { current: state.holder, context })
}

function vacatePost({ data, circumstances }: VacatePost, state: PostState, context: DecideContext): NewEvent[] {
  if (state.holder?.worker.sub !== data.worker.sub) throw new OrganisationError('post_not_held', 'postId')
  return [PostVacated.create({ id: context.nextId(), data, circumstances })]
}

/** A post and whoever holds it. A post never moves to another unit: what its holder did stays with the unit. */
export const post: Aggregate<PostState, PostCommand> = {
  name: 'post',
  initialState: {},
  evolve(state, event) {
    const created = PostCreated.match(event)
    if (created !== undefined) return { ...state, post: created }
    const assigned = PostAssigned.match(event)
    if (assigned !== undefined) return { ...state, holder: assigned }
    return PostVacated.match(event) === undefined ? state : { ...state, holder: undefined }
  },
  decide(command, state, context) {
    switch (command.type) {
      case 'CreatePost':
        return createPost(command, state, context)
      case 'AssignPost':
        return assignPost(command, state, context)
      case 'VacatePost':
        return vacatePost(command, state, context)
    }
  },
}
