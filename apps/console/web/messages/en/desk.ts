import { PROGRESS_TITLES } from '@yiwang/casework/contracts'
import { CHANNEL_TITLES, KIND_TITLES } from '@yiwang/intake/contracts'
import type { SameWords } from '@yiwang/kernel'
import type { deskWords as inChinese } from '../zh-cn/desk.ts'

/** Frame, sign-in, work lists and the words all screens share. */
export const deskWords: SameWords<typeof inChinese> = {
  shell: {
    name: 'Yiwang · Console',
    skip: 'Skip to content',
    places: 'Main screens',
    work: 'My work',
    window: 'Window intake',
    application: 'Applications',
    signOut: 'Sign out',
    line: {
      up: 'Line up',
      down: 'Line down: you can go on taking matters in, they are delivered later',
      queued: '{{count}} waiting',
    },
  },
  signIn: {
    title: 'Please sign in',
    text: 'Sign in with the account of your unit. Every opening of personal data is noted with your name, and the person sees it.',
    button: 'Sign in',
    ended: 'Your sign-in has run out',
    endedText: 'What you typed is still on this page. Please sign in in a new window and then go on here.',
    again: 'Sign in in a new window',
    done: 'I have signed in, go on',
  },
  work: {
    title: 'My work',
    tabs: {
      todo: 'For me to do',
      waiting: 'Waiting for others',
      all: 'All',
      history: 'Past matters',
      taken: 'Taken in here',
      applications: 'Our applications',
    },
    empty: {
      todo: 'Nothing for you to do now. New matters appear here by themselves.',
      waiting: 'Nothing waits for others.',
      all: 'No matters yet.',
      history: 'No past matters.',
      taken: 'No requests taken in today yet.',
      applications: 'No applications yet.',
    },
    none: 'Your post has no matters to work on here.',
    columns: {
      number: 'Number',
      kind: 'Kind',
      title: 'What it is about',
      channel: 'Channel',
      state: 'State',
      unit: 'Unit in charge',
      deadline: 'Due',
      received: 'Received',
    },
    untitled: '(the text is on its way)',
    more: 'Show more',
    error: 'The list could not be fetched.',
    shortcuts: 'j / k move, Enter opens, / finds a number',
    find: 'Find by receipt number',
    findButton: 'Find',
    notFound: 'This number was not found, or the matter is not your unit’s. Please check it and try again.',
    search: 'Search the text (personal data hidden)',
    searchNone: 'Nothing found. Try another word.',
    list: 'Matters',
  },
  applications: {
    started: 'Started',
    deadline: 'Due',
    states: { started: 'Being filled in', submitted: 'Sent' },
  },
  identities: { anonymous: 'Anonymous', unverified: 'Self-stated', verified: 'Verified' },
  kinds: KIND_TITLES.en,
  channels: CHANNEL_TITLES.en,
  states: PROGRESS_TITLES.en,
  clock: {
    left: '{{time}} left',
    late: '{{time}} overdue',
    none: 'Counts from assignment',
    done: 'Ended',
    met: 'Answered',
    days: '{{count}} days',
    days_one: '{{count}} day',
    hours: '{{count}} hours',
    hours_one: '{{count}} hour',
    minutes: '{{count}} minutes',
    minutes_one: '{{count}} minute',
    estimate: 'Holidays not announced yet, estimated by the week',
  },
  errors: {
    unexpected: 'That did not work. What you typed is still here; please try again.',
    offline:
      'The console’s server cannot be reached. What you typed is still here; send it when you are connected again.',
    serverAway:
      'The console’s server cannot be reached; connecting again. You can go on reading, and nothing typed is lost; send it when you are connected again.',
    page: 'This page could not be fetched.',
    retry: 'Try again',
  },
}
