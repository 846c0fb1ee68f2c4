import { expect, it } from 'vitest'
import { readOptions } from './options.ts'

it('reads file, map and dry run', () => {
  const { file, map, isDryRun } = readOptions(['--file', '/a/b.csv', '--map', 'tipdm-replies', '--dry-run'])
  expect([file, map.name, isDryRun]).toEqual(['/a/b.csv', 'tipdm-replies', true])
})

it.each([
  [['--file', 'x.csv'], '用法'],
  [['--file', 'x.csv', '--map', 'nothing'], 'tipdm-replies'],
  [['--files', 'x.csv'], '不认识的参数'],
])('says what to do about %j', (args, sentence) => {
  expect(() => readOptions(args)).toThrow(sentence)
})
