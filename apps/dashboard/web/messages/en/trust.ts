export const trust = {
  trust: {
    title: 'Trust: was any record altered, who looked at personal data',
    log: {
      none: 'No checkpoint yet',
      whole: 'The log agrees with itself: {{checkpoints}} checkpoints, {{size}} records',
      broken: 'The log contradicts itself: checkpoints from {{at}} on are not to be trusted',
      unit: 'Last signed {{at}}; rebuilt by the dashboard from the stream, without asking the notary',
      size: 'Records taken in',
      checkpoints: 'Checkpoints',
      signedAt: 'Last signed',
      origin: 'Name of the log',
      root: 'Fingerprint of all',
      code: 'Code of the contradiction',
    },
    looks: {
      none: 'In 28 days nobody looked at personal data or followed a matter',
      finding:
        'In 28 days workers opened personal data {{person}} times; leaders and auditors followed {{followed}} matters',
      unit: 'Looks in the past 28 days and the 28 before; purposes in the words the person reads',
      notYours: 'Looks are not told apart by place: only posts for the whole county see them.',
      reason: 'For what',
      looks: 'Looks',
      before: 'Before',
      by: { person: 'Workers', machine: 'A rule, seen by nobody', self: 'The person themselves' },
      followed: 'Following one matter: {{reason}}',
    },
    questions: {
      none: 'In 28 days nobody asked why somebody looked',
      finding: 'In 28 days people asked {{asked}} times why somebody looked; {{told}} answers were given',
      unit: 'In the past 28 days; who answers did not look',
      needed: 'Answered: needed for the work',
      'not-needed': 'Answered: not needed, dealt with',
      'handed-on': 'Handed on to be looked into',
    },
  },
}
