import type { zhCN } from './zh-cn.ts'

/** The same in English. */
export const en: typeof zhCN = {
  fields: {
    subject: 'title',
    narrative: 'story',
    address: 'place',
    near: 'what is nearby',
    point: 'place on the map',
    relation: 'relation to the person concerned',
    name: 'name',
    phone: 'phone',
    channelWished: 'wished channel',
    minutesSpent: 'time spent',
    reply: 'reply received',
    note: 'internal note',
    talk: 'notes of contact',
    question: 'question received',
    said: 'words about the result',
    comment: 'comment on your rating',
    attachments: 'photos and files',
    inquiry: 'question',
    answer: 'explanation received',
    objection: 'objection',
    explanation: 'reasons of the review',
  },
  apps: {
    portal: 'Citizens’ website',
    console: 'Workers’ console',
    dashboard: 'Dashboard of leaders and auditors',
    vault: 'Vault of personal data',
    import: 'Import of past matters',
  },
  self: 'Yourself',
  machine: 'The system, without a person',
  action: (purpose, fields) => `${purpose}. Seen: your ${fields}`,
  followed: (reason, explanation) =>
    `Followed the course of this matter, without your personal data. Reason: ${reason}. In their words: ${explanation}`,
  followedBasis: 'Supervision of how matters are handled; none of your personal data was opened',
}
