import type { Same } from '../same.ts'
import type { zhCN } from './zh-cn.ts'

/** The same in English. */
export const en: Same<typeof zhCN> = {
  summary: {
    title: 'What it is',
    fields: {
      name: ['Name', 'Words of danger (whether your words sound like danger to life)'],
      purpose: [
        'What it is for',
        'Where what you wrote, or what was taken down at a window or on the phone, sounds like danger to life, it reminds people at once to call 110, 119 or 120, and marks the matter in the workers’ lists and puts it first.',
      ],
      decides: [
        'What it decides itself',
        'Only which matter workers look at first. Whether there is danger, who gets it and what is done is for people; no deadline grows longer by it.',
      ],
      affects: [
        'What it has to do with you',
        'Marked matters stand first, and others a little further down. Those without a mark are read by people one by one all the same. It gives nobody a score.',
      ],
    },
  },
  owner: {
    title: 'Who answers for it',
    fields: {
      organisation: [
        'Responsible body',
        '{{who}}. When danger is overlooked, the post that looks answers for it, not the word list.',
      ],
      supplier: [
        'Outside suppliers',
        'None. List and program are public, run on the government’s own machines and send nothing anywhere.',
      ],
      contact: ['Whom to ask', '{{contact}}'],
    },
  },
  rationale: {
    title: 'Why and how it is used',
    fields: {
      why: [
        'Why',
        'On a busy day “a strong smell of gas” may lie under dozens of others. Danger cannot wait in a queue.',
      ],
      before: ['How it was done before', 'Dispatchers read from the top and knew when they came to it.'],
      alternatives: [
        'What else was considered',
        'No model learnt from past matters: danger is rare, so it would learn little, and could not say why it erred. A list can be read by anybody, and a turn of speech that was missed is simply added.',
      ],
      how: [
        'How it works',
        'By a word list of our own ({{patterns}} groups of Chinese and English phrases such as “smell of gas” or “unconscious”) and the words the list of duties counts as emergencies. One of them in your words makes the mark; none makes no mark. The same words always give the same result.',
      ],
      threshold: [
        'When it is not sure',
        'It marks: one line of telephone numbers too many does no harm, one matter missed does.',
      ],
      tried: [
        'How it did when tried',
        'Of sentences we wrote ourselves, all {{inDanger}} about danger were marked, and none of {{everyday}} everyday ones. We set that test ourselves, so it cannot tell how much it misses where you are.',
      ],
    },
  },
  oversight: {
    title: 'How people keep watch',
    fields: {
      integration: [
        'What workers see',
        'The words “possible danger to life”, the matter at the top, and how many such matters there are.',
      ],
      decision: ['Who decides', 'Whoever looks. No matter is assigned or closed by the machine.'],
      training: [
        'What workers must know',
        'That it misses some and marks too many; that the rest is to be read too; and to call first.',
      ],
      appeal: [
        'If you disagree',
        'Danger and no mark: do not wait, call 110, 119 or 120, or tell 12345. Wrongly marked or wrongly placed: call 12345, or object on the page of your matter; a person looks.',
      ],
    },
  },
  data: {
    title: 'Which data it uses',
    fields: {
      input: [
        'What it reads',
        'The title, story and additions you wrote. After you send them it reads what has names, phones, identity numbers and house numbers hidden; while you are still writing it looks too, to remind you at once, and keeps nothing of that. It does not read who you are, where you live or what you asked before.',
      ],
      learning: [
        'What it learns from',
        'Nothing. People wrote the list, and changing it takes somebody to change the program.',
      ],
      kept: [
        'What is kept',
        'One mark for each text: sounds like danger, or not. When the list changes, the texts are judged again by the new one.',
      ],
      sensitive: [
        'Sensitive data',
        'Words of injury or illness serve to remind and to order, never to tell who somebody is, and enter no other figures.',
      ],
    },
  },
  risks: {
    title: 'What can go wrong, and what is done about it',
    fields: {
      missed: [
        'Real danger is missed',
        'It happens with dialect, misspellings and roundabout words. What helps: the home page and every receipt say to call 110, 119 or 120 first, and people read what is not marked.',
      ],
      wrong: [
        'Everyday matters are marked',
        'It happens. What helps: a dispatcher sees it at a glance; the others are only read a little later.',
      ],
      flood: [
        'Somebody writes of danger to jump the queue',
        'It happens. What helps: portal, window and phone take turns at the top, and so do those with and without a number to call back; however many come through one door, they push away nobody from another.',
      ],
      impact: [
        'Impact assessment',
        'It makes no adverse decision about anybody and touches neither money nor entitlements. The worst is a miss, so it never takes the place of a call or of people reading.',
      ],
    },
  },
}
