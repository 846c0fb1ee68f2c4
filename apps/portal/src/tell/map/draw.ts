import { polygonsOf, type ShapeCollection, type ShapeFeature } from '@yiwang/organisation/contracts'
import { tokens } from '@yiwang/ui'
import { placeIn, type Frame } from './frame.ts'

const SIZE = 560
/** Names narrower than their place are written; others stand in the list beside the map. */
const NAME_SIZE = 26

const { color, font } = tokens

function pathOf({ geometry }: ShapeFeature, frame: Frame): string {
  const rings = polygonsOf(geometry).flat()
  return rings
    .map((ring) => {
      const places = ring.map(([lng, lat]) => placeIn(frame, { lng, lat }))
      const dots = places.map(({ x, y }) => `${Math.round(x * SIZE)} ${Math.round(y * SIZE)}`)
      // corners that fall on one dot are one corner: a surveyed border would weigh more than the rest of the page
      return `M${dots.filter((dot, index) => dot !== dots[index - 1]).join('L')}Z`
    })
    .join('')
}

interface Box {
  readonly left: number
  readonly right: number
  readonly middle: number
}

function boxOf({ geometry }: ShapeFeature, frame: Frame): Box {
  const places = polygonsOf(geometry)
    .flat(2)
    .map(([lng, lat]) => placeIn(frame, { lng, lat }))
  const [xs, ys] = [places.map(({ x }) => x * SIZE), places.map(({ y }) => y * SIZE)]
  const smallest = (values: readonly number[]): number => values.reduce((a, b) => Math.min(a, b))
  const largest = (values: readonly number[]): number => values.reduce((a, b) => Math.max(a, b))
  return { left: smallest(xs), right: largest(xs), middle: (smallest(ys) + largest(ys)) / 2 }
}

const escaped = (text: string): string => text.replaceAll(/[<>&"]/g, (sign) => `&#${sign.charCodeAt(0)};`)

function nameOf(feature: ShapeFeature, frame: Frame): string {
  const { left, right, middle } = boxOf(feature, frame)
  const name = feature.properties.name.replace(/(社区|居委会|村委会|村民委员会|居民委员会|村)$/, '')
  const isWide = right - left > name.length * NAME_SIZE
  if (!isWide || right < 0 || left > SIZE) return ''
  return `<text x="${Math.round((left + right) / 2)}" y="${Math.round(middle + NAME_SIZE / 3)}">${escaped(name)}</text>`
}

/**
 * The communities as a picture, the chosen one in colour. Nothing of the person stands in it: the pin is laid over it by
 * the page, so that the picture may be kept and its address says no more than a community's code.
 */
export function drawMap(shapes: ShapeCollection, frame: Frame, chosen?: string): string {
  const paths = shapes.features.map((feature) => {
    const isChosen = feature.properties.code === chosen
    return `<path d="${pathOf(feature, frame)}"${isChosen ? ` fill="${color.actionSoft}"` : ''}/>`
  })
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${SIZE} ${SIZE}"><rect width="${SIZE}" height="${SIZE}" fill="${color.ground}"/><g fill="${color.paper}" stroke="${color.lineStrong}" stroke-width="2">${paths.join('')}</g><g font-size="${NAME_SIZE}" text-anchor="middle" fill="${color.ink}" font-family="${font.family.replaceAll("'", '')}">${shapes.features.map((feature) => nameOf(feature, frame)).join('')}</g></svg>`
}
