import { expect, it } from 'vitest'
import { withField } from './with-field.ts'

it('names the part of the file after what is the matter with it', () => {
  expect(withField(undefined)).toBeUndefined()
  expect(withField({ sentence: '打不开', field: undefined })).toBe('打不开')
  expect(withField({ sentence: '打不开', field: 'xl/styles.xml' })).toBe('打不开 (xl/styles.xml)')
})
