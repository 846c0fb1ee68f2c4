import { ROLE_TITLES } from '@yiwang/identity/contracts'
import type { SameWords } from '@yiwang/kernel'
import type { registerWords as inChinese } from '../zh-cn/register.ts'

/** Organisation and dispatch catalogue. */
export const registerWords: SameWords<typeof inChinese> = {
  register: {
    title: 'Organisation and duties',
    tabs: { duties: 'Duty list', units: 'Units and posts', places: 'Divisions and grids' },
    parts: 'Parts of the register',
    find: { duties: 'Find a category, a unit or what it includes', units: 'Find a unit, a post or a name' },
    shown: '{{count}} entries',
    shown_one: '{{count}} entry',
    nothing: 'Nothing was found. Please try another word.',
    empty: {
      duties: 'The duty list is still empty.',
      units: 'No units are registered yet.',
      places: 'No divisions are registered yet.',
    },
    duty: {
      emergency: 'Emergency',
      since: 'since {{day}}',
      basis: 'Basis: {{basis}}, in force since {{day}}',
      open: 'Open',
      close: 'Close',
      history: 'All versions',
      withdrawn: 'Taken off the list',
      now: 'in force',
      why: 'Reason: {{reason}}',
      by: 'changed by {{unit}}, {{post}}',
      first: 'Put on the list',
    },
    change: {
      title: 'Change unit or limit',
      unit: 'Unit in charge',
      amount: 'Time limit',
      limitUnit: 'How it is counted',
      basis: 'Basis of the limit',
      basisFrom: 'The basis is in force since',
      reason: 'Why it is changed',
      reasonHint: 'Everybody can read it; please name no one.',
      what: 'From today on, matters are assigned by the new version. Those already assigned keep their limit.',
      amountWrong: '“Time limit” takes a whole number from 1 to {{max}}, not 0.',
      save: 'Next: look at what changes',
      saved: 'Published. The new version is in force from today.',
    },
    review: {
      title: 'Look again before it is published',
      nothing: 'This is what is in force already; there is nothing to publish.',
      parts: { unit: 'Unit in charge', limit: 'Limit', basis: 'Basis of the limit', basisFrom: 'Basis in force from' },
      doubts: {
        longLimit:
          'The limit is over 60 working days (90 days), far longer than usual; people will wait for a long time.',
        oldBasis: 'The basis came into force over five years ago; check that it still holds.',
        futureBasis: 'The basis is not in force yet, but the new version is from today.',
      },
      sure: 'I have checked; it is meant so',
      publish: 'Publish this version',
      back: 'Change it again',
    },
    limitUnits: {
      'natural-hour': 'hours (day and night)',
      'natural-day': 'days (holidays included)',
      'working-hour': 'working hours',
      'working-day': 'working days',
    },
    kinds: {
      hotline: 'Hotline',
      window: 'Windows',
      department: 'Departments',
      town: 'Streets and towns',
      committee: 'Communities and villages',
    },
    roles: ROLE_TITLES.en,
    unit: {
      contact: 'contact',
      vacant: 'vacant for now',
      noPosts: 'No posts yet',
    },
    place: {
      map: 'Outline map of the county, its towns, communities and grids',
      pick: 'Choose a community or village on the map to see its grids',
      grids: '{{count}} grids',
      grids_one: '{{count}} grid',
      none: 'Not drawn yet',
    },
  },
}
