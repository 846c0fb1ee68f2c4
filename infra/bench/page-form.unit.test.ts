import { expect, it } from 'vitest'
import { readPageForm } from './page-form.ts'

const PAGE = `<form action="/other"><input name="x" value="1"/></form>
<form method="post" action="/tell" class="card"><input type="hidden" name="formId" value="a&amp;b"/>
<textarea id="n" name="narrative" rows="4">一&lt;二</textarea><input type="file" name="photos" multiple=""/>
<input type="radio" name="kind" value="help" checked=""/><input type="radio" name="kind" value="report"/>
<input type="radio" name="who" value="me"/></form>`

it('holds what a browser would send, and the names of what may be chosen', () => {
  const { values, names } = readPageForm(PAGE, '/tell')
  expect([...values]).toEqual([
    ['formId', 'a&b'],
    ['kind', 'help'],
    ['narrative', '一<二'],
  ])
  expect([...names].toSorted()).toEqual(['formId', 'kind', 'narrative', 'photos', 'who'])
})

it('says when the page has no such form', () => {
  expect(() => readPageForm('<p>404</p>', '/tell')).toThrow('the page has no form for /tell')
})
