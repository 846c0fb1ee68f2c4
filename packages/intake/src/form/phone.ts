/** Mobile numbers, landlines with area code, and seven or eight digits within the county. */
const SHAPES = [/^1[3-9]\d{9}$/, /^0\d{2,3}\d{7,8}$/, /^[2-8]\d{6,7}$/]

/** A Chinese telephone number as digits only, without +86; undefined when the text is none. */
export function readPhone(typed: string): string | undefined {
  const digits = typed
    .normalize('NFKC')
    .replaceAll(/[\s\p{Pd}()]/gu, '')
    .replace(/^(\+|00)86/, '')
  return SHAPES.some((shape) => shape.test(digits)) ? digits : undefined
}
