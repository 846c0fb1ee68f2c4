import { readPoint, showPoint } from '@yiwang/intake/contracts'
import { findCommunityAt, listDivisions, listShapes, type ShapeCollection } from '@yiwang/organisation'
import type { Portal } from '../../app-context.ts'
import type { TellForm } from '../form.ts'
import type { Click } from './click.ts'
import { frameOf, placeIn, pointAt, type Frame } from './frame.ts'

/** A community one may choose, under its town. */
export interface Town {
  readonly name: string
  readonly communities: ReadonlyArray<{ readonly code: string; readonly name: string }>
}

/** What the screen that asks where has besides the form. */
export interface Surroundings {
  readonly towns: readonly Town[]
  /** absent where nobody has drawn the communities */
  readonly map?: {
    /** code of the community it is drawn around, or `all` */
    readonly view: string
    /** from 0 to 1 */
    readonly pin?: Click
  }
}

export const WHOLE = 'all'

const communitiesOf = ({ prisma }: Pick<Portal, 'prisma'>): Promise<ShapeCollection> =>
  listShapes(prisma, { levels: ['community'] })

/** The frame of a view: one community, or all. */
export function frameFor(shapes: ShapeCollection, view: string): Frame | undefined {
  const features = shapes.features.filter(({ id }) => id === view)
  return frameOf(features.length === 0 ? shapes : { ...shapes, features })
}

/** The communities and the frame of a view, for drawing; undefined where nothing is drawn. */
export async function mapFor(
  portal: Pick<Portal, 'prisma'>,
  view: string,
): Promise<{ shapes: ShapeCollection; frame: Frame } | undefined> {
  const shapes = await communitiesOf(portal)
  const frame = frameFor(shapes, view)
  return frame === undefined ? undefined : { shapes, frame }
}

async function townsOf({ prisma }: Pick<Portal, 'prisma'>): Promise<Town[]> {
  const divisions = await listDivisions(prisma)
  return divisions
    .filter(({ level }) => level === 'town')
    .map(({ code, name }) => ({
      name,
      communities: divisions.filter(({ level, parentCode }) => level === 'community' && parentCode === code),
    }))
    .filter(({ communities }) => communities.length > 0)
}

/** What surrounds the place told so far: the communities to choose from, and the map with its pin. */
export async function surroundings(portal: Portal, form: TellForm, wished?: string): Promise<Surroundings> {
  const towns = await townsOf(portal)
  const view = wished ?? (form.divisionCode === '' ? WHOLE : form.divisionCode)
  const found = await mapFor(portal, view)
  if (found === undefined) return { towns }
  const point = readPoint(form.point)
  const pin = point === undefined ? undefined : placeIn(found.frame, point)
  const isSeen = pin !== undefined && pin.x >= 0 && pin.x <= 1 && pin.y >= 0 && pin.y <= 1
  return { towns, map: { view, ...(isSeen ? { pin } : {}) } }
}

/** The form with the clicked point and its community; undefined when there is no community there. */
export async function pinAt(
  portal: Portal,
  form: TellForm,
  { click, view }: { click: Click; view: string },
): Promise<TellForm | undefined> {
  const found = await mapFor(portal, view)
  if (found === undefined) return undefined
  const point = pointAt(found.frame, click)
  const community = findCommunityAt(found.shapes, [point.lng, point.lat])
  if (community === undefined) return undefined
  return { ...form, point: showPoint(point), divisionCode: community.id }
}
