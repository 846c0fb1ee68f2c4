/** Widths the map is drawn at: phones, and everything wider. An image button tells where it was pressed in pixels of these. */
export const MAP_SIZES = [276, 560] as const

/** A click on the map, from 0 to 1 of its width and height. */
export interface Click {
  readonly x: number
  readonly y: number
}

/** Where the map was clicked; undefined when it was not, or was pressed by keyboard, which says 0,0. */
export function readClick(text: (name: string) => string): Click | undefined {
  for (const size of MAP_SIZES) {
    const [left, top] = [text(`map${size}.x`), text(`map${size}.y`)]
    if (!/^\d{1,4}$/.test(left) || !/^\d{1,4}$/.test(top)) continue
    const [x, y] = [Number(left) / size, Number(top) / size]
    if ((x > 0 || y > 0) && x <= 1 && y <= 1) return { x, y }
  }
  return undefined
}
