export const results = {
  results: {
    title: 'Results: do people feel it was done?',
    period: 'Over which time',
    days28: '4 weeks',
    days91: '13 weeks',
    noVoice:
      'Nobody’s own words stand here: the dashboard keeps no one’s texts. Redacted ones are only at the desks that handle matters.',
  },
  rates: {
    finding: {
      none: '{{rate}}: every sample is too small to tell them apart',
      alike: '{{rate}}: of {{large}} with samples large enough, none can be told from the whole, {{whole}}',
      some: '{{rate}}: of {{large}} with samples large enough, {{apart}} differ from the whole, {{whole}} ({{byChance}} would by chance)',
    },
    unit: 'In the order of the alphabet, no ranking; the bar is where the true share may lie (95 %), grey below 10 matters',
    choose: 'Which rate',
    range: 'The true share may lie between {{low}} and {{high}}',
    drawn: 'Drawn',
    none: {
      responded: 'Nobody was to be reached yet.',
      solved: 'Of those answered nobody has said yet whether it was solved.',
      satisfied: 'No closed matter was rated yet.',
    },
    small: 'too small a sample for a percentage',
    smallShort: 'sample too small',
    notYours: 'Your post may not see ratings.',
    nothingYet:
      'Nothing was answered yet, so there is nothing to compare. Later it is told apart here by unit, place, kind and channel.',
    notSplit: 'Too few matters: told apart any further, they could name a person.',
    calls: '{{byPhone}} spoke when they were called back; {{inVain}} of the silent were called in vain.',
    parts: {
      solved: '{{said}} of {{asked}} who were answered have spoken ({{share}}).',
      satisfied: '{{said}} of {{asked}} closed matters were rated ({{share}}). Unrated is not satisfied.',
    },
    responded: { title: 'Response rate', fraction: 'Reached in time / to be reached' },
    kept: { title: 'Answered in time', fraction: 'In time / due' },
    solved: {
      title: 'Solved rate',
      fraction: 'Solved / spoke',
    },
    satisfied: {
      title: 'Satisfaction rate',
      fraction: 'Satisfied / rated',
    },
  },
  times: {
    within: 'Within',
    count: 'Matters',
    acted: {
      finding: 'Half were acted upon within {{half}}, nine in ten within {{most}}',
      openFinding: 'Half were acted upon within {{half}}, but more than one in ten waited over 30 days',
      none: 'Nothing was acted upon yet',
      unit: 'From being brought to the first visit or reply; signing for it and calling are not yet action',
    },
    replied: {
      finding: 'Half were answered within {{half}}, nine in ten within {{most}}',
      openFinding: 'Half were answered within {{half}}, but more than one in ten waited over 30 days',
      none: 'Nothing was answered yet',
      unit: 'From being brought to the first reply, by the calendar, holidays included',
    },
  },
  hours: {
    '2': '2 hours',
    '8': '8 hours',
    '24': '1 day',
    '48': '2 days',
    '72': '3 days',
    '120': '5 days',
    '168': '7 days',
    '240': '10 days',
    '360': '15 days',
    '720': '30 days',
    later: 'later',
  },
}
