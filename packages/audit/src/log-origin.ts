/**
 * Name of a cell's log, in checkpoints and as the name of its key.
 * @param cell - `demo`, or an origin of that cell such as `demo/portal`
 */
export function logOriginOf(cell: string): string {
  return `yiwang.${cell.split('/')[0]}/one`
}
