export { tokens, tokensAsCss } from './tokens.ts'
