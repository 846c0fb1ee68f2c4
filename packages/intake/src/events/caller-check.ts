import type { Titles } from '@yiwang/kernel'
import { z } from 'zod'

/** What shows that somebody speaks of a matter of theirs; what they answered is kept nowhere. */
export const callerCheckSchema = z.enum(['number', 'paper', 'phone', 'place', 'day'])
export type CallerCheck = z.infer<typeof callerCheckSchema>

/** Completes "they …". */
export const CALLER_CHECK_TITLES: Titles<CallerCheck> = {
  'zh-CN': {
    number: '报出了回执编号',
    paper: '出示了回执',
    phone: '说对了当时留的电话',
    place: '说对了是哪个村、社区的事',
    day: '说对了大概是哪天反映的',
  },
  en: {
    number: 'read out the receipt number',
    paper: 'showed the receipt',
    phone: 'knew the phone number left then',
    place: 'knew which village or community it is about',
    day: 'knew about which day it was reported',
  },
}
