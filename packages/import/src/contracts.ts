export * from './maps/map.ts'
export { BUILT_IN_MAPS } from './maps/built-in.ts'
export * from './reasons.ts'
