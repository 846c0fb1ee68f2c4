import type { RecordedEvent } from '@yiwang/kernel'
import { defineProjection } from '@yiwang/ledger'
import { PostAssigned, PostCreated, PostVacated } from '../events.ts'

export type PostRow = {
  post_id: string
  unit_id: string
  title: string
  roles: string[]
  office_phone: string
  is_contact: boolean
  division_scope: string | null
  worker_sub: string | null
  worker_name: string | null
  held_since: string | null
}

/** Posts travel on the open lane and their holders on the inner one, so either may arrive first. */
const emptyPost = (postId: string): PostRow => ({
  post_id: postId,
  unit_id: '',
  title: '',
  roles: [],
  office_phone: '',
  is_contact: false,
  division_scope: null,
  worker_sub: null,
  worker_name: null,
  held_since: null,
})

function created(row: PostRow, event: RecordedEvent): PostRow {
  const post = PostCreated.match(event)
  if (post === undefined) return row
  const { unitId, title, roles, officePhone, isContact, divisionScope } = post
  return {
    ...row,
    unit_id: unitId,
    title,
    roles,
    office_phone: officePhone,
    is_contact: isContact,
    division_scope: divisionScope ?? null,
  }
}

function held(row: PostRow, event: RecordedEvent): PostRow {
  const assigned = PostAssigned.match(event)
  if (assigned !== undefined) {
    const { worker, from } = assigned
    return { ...row, worker_sub: worker.sub, worker_name: worker.name, held_since: from }
  }
  if (PostVacated.match(event) === undefined) return row
  return { ...row, worker_sub: null, worker_name: null, held_since: null }
}

export const organisationPosts = defineProjection<PostRow>({
  name: 'organisation_posts',
  version: 2,
  table: 'organisation_posts',
  key: 'post_id',
  keysOf(event) {
    const data = PostCreated.match(event) ?? PostAssigned.match(event) ?? PostVacated.match(event)
    return data === undefined ? [] : [data.postId]
  },
  evolve(row, event, key) {
    return held(created(row ?? emptyPost(key), event), event)
  },
})
