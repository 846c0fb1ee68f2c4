import { expect, it } from 'vitest'
import { readChinaTime } from './china-time.ts'

it.each([
  ['2019/4/25 9:32:09', '2019-04-25T01:32:09.000Z'],
  ['2019-04-08 08:37:20', '2019-04-08T00:37:20.000Z'],
  ['2019-04-08T08:37:20.123', '2019-04-08T00:37:20.000Z'],
  ['2019年4月8日 0:00:00', '2019-04-07T16:00:00.000Z'],
  [' 2020.02.29 23:59:59 ', '2020-02-29T15:59:59.000Z'],
])('reads %s as one instant of China’s time', (written, at) => {
  expect(readChinaTime(written)).toEqual({ from: at, to: at })
})

it('takes a missing second or hour for all of its minute or day', () => {
  expect(readChinaTime('2019/4/25 9:32')).toEqual({
    from: '2019-04-25T01:32:00.000Z',
    to: '2019-04-25T01:32:59.000Z',
  })
  expect(readChinaTime('2018/4/24')).toEqual({ from: '2018-04-23T16:00:00.000Z', to: '2018-04-24T15:59:59.000Z' })
})

it.each(['', '昨天', '2019/2/30 10:00:00', '2019/4/25 24:00:00', '2019/4/25 9:60', '43580', '1899/12/30', '25/4/2019'])(
  'does not make a time of “%s”',
  (written) => {
    expect(readChinaTime(written)).toBeUndefined()
  },
)
