import type { Same } from '../same.ts'
import type { zhCN } from './zh-cn.ts'

/** The same in English. */
export const en: Same<typeof zhCN> = {
  summary: {
    title: 'What it is',
    fields: {
      name: ['Name', 'Dispatch suggestions (a hint for whoever assigns matters)'],
      purpose: [
        'What it is for',
        'It reads what you wrote (names, phones and house numbers already hidden) and hints to the dispatcher what kind of matter this looks like and which unit commonly handles it.',
      ],
      decides: [
        'What it decides itself',
        'Nothing. A dispatcher looks at every matter and assigns it, as suggested or otherwise; otherwise they write a reason.',
      ],
      affects: [
        'What it has to do with you',
        'It may influence which unit gets your matter first. It has no say in whether you are served, who comes first or who gets money, and gives nobody a score.',
      ],
    },
  },
  owner: {
    title: 'Who answers for it',
    fields: {
      organisation: [
        'Responsible body',
        '{{who}}. When a matter goes wrong, the post that assigned it answers for it, not the machine.',
      ],
      supplier: [
        'Outside suppliers',
        'None. The program is public, runs on the government’s own machines, and sends nothing to any company or website.',
      ],
      contact: ['Whom to ask', '{{contact}}. You can also object on the page of your own matter.'],
    },
  },
  rationale: {
    title: 'Why and how it is used',
    fields: {
      why: [
        'Why',
        'There are dozens of categories and dozens of units, and one wrong assignment costs you days. A hint saves leafing through the list and some wrong turns.',
      ],
      before: [
        'How it was done before',
        'Dispatchers went by memory and by the list of duties. Where there is no hint they still do.',
      ],
      alternatives: [
        'What else was tried',
        'A dozen ways were compared, a neural network among them. It was three thousandths better and nobody could read it, so it is not used.',
      ],
      how: [
        'How it works',
        'It looks for public words in yours: words of the list of duties and of a word list we wrote ourselves (“street lamp”, “no water”). The entry with the heaviest words is suggested. Where past assignments were learnt from, pieces of one to three characters weigh in too. The same words always give the same result.',
      ],
      threshold: ['When it is not sure', 'Below {{sureFrom}}% it suggests nothing and a person judges alone.'],
    },
  },
  oversight: {
    title: 'How people keep watch',
    fields: {
      integration: [
        'What the dispatcher sees',
        'The suggested category and unit, how sure it is, the words that led to it, where like matters went, and how much that unit has on its hands.',
      ],
      decision: ['Who decides', 'The dispatcher. No matter is ever assigned by the machine itself.'],
      training: [
        'What dispatchers must know',
        'That it errs and where, and that not following it needs one sentence of reason and nobody’s leave.',
      ],
      appeal: [
        'If you disagree',
        'Press “Object to this assignment” on the page of your matter. A post that did not assign it looks again and writes whether it stays or changes and why; you read it on your page. You may object once more, complain at 12345, or ask for administrative review or go to court as the law provides. You may ask to be judged on your own case without the suggestion.',
      ],
    },
  },
  data: {
    title: 'Which data it uses',
    fields: {
      input: [
        'What it reads',
        'The title, story and additions you wrote, with names, phones, identity numbers and house numbers hidden first. Every reading stands on your page. It does not read age, sex, ethnicity, address, earlier matters or ratings.',
      ],
      learning: [
        'What it learns from',
        'We wrote the word list ourselves, from nobody’s words. Where a place learns, it learns from past assignments and their categories; a word counts only if it stands in five different matters, and numbers are never learnt, so it cannot remember a person.',
      ],
      kept: [
        'What is kept',
        'Words and their weights, never a sentence. Records of assignments hold public words only.',
      ],
      sensitive: [
        'Sensitive data',
        'Not used. People write of illness or hardship; such words only tell what kind of matter it is, never who.',
      ],
    },
  },
  risks: {
    title: 'What can go wrong, and what is done about it',
    fields: {
      wrong: [
        'The wrong unit',
        'It happens; see the measured figures below. What helps: no hint when unsure, a person looks first, and you may object.',
      ],
      habit: [
        'People follow the machine',
        'Some will press Enter without looking. What helps: how often people decided otherwise is published, weak hints are not shown, and another post reviews objections.',
      ],
      unequal: [
        'Unfair to some',
        'Dialect, misspellings and very short stories are recognised less well. What helps: in such cases it is mostly unsure and a person judges; matters told at a window, by phone or for somebody else are treated the same.',
      ],
      privacy: [
        'Your words leak',
        'A rare word that was learnt could point at a person. What helps: words of fewer than five matters are not learnt, and only public words are published.',
      ],
      impact: [
        'Impact assessment',
        'It makes no adverse decision about anybody, touches neither money nor entitlements, and errors can be mended: small. A new model is measured first and shows on this page.',
      ],
    },
  },
}
