export const figures = {
  figure: {
    table: 'As a table',
    chart: 'As a chart',
    print: 'Print',
    how: 'How it is counted, and from what',
    definition: 'Counted',
    events: 'Source events',
    between: ', ',
    sample: {
      matters: 'Sample: {{count}} matters.',
      matters_one: 'Sample: {{count}} matter.',
      looks: '{{count}} looks in all.',
      looks_one: '{{count}} look in all.',
      records: '{{count}} records in all.',
      records_one: '{{count}} record in all.',
    },
    cannotTell: 'It cannot tell: ',
  },
  figures: {
    flow: {
      definition:
        'Requests brought since midnight, all channels, by when they were brought, without imported history. The usual is of the past 8 of the same weekday; below 3 nothing is compared.',
      cannotTell: 'Many do not mean many problems: the doors may be better open. Few may mean that some cannot speak.',
    },
    splits: {
      definition:
        'Requests of today by channel, kind, place and the unit now at work. The usual is the middle whole day of the past 8 of the same weekday.',
      cannotTell:
        'Today is not over, so it is no match for a whole day. A unit gets more because its duties are wider, not because it works badly.',
    },
    map: {
      definition: 'By the village or community the person named. Received: past 28 days; open and overdue: now.',
      cannotTell: 'Where more people live there is more. Where there is nothing, perhaps nobody ever asked.',
    },
    responded: {
      definition:
        'Of those to be reached by now, those reached in time. A call nobody took is not reaching. Who is to be reached today and is not yet counts from tomorrow.',
      cannotTell: 'Whether the talk met the point, and whether work followed. Those who left no number are not in it.',
    },
    kept: {
      definition:
        'Of those whose time for a reply has come, those answered by then. Passing on and sending back never restart the clock.',
      cannotTell: 'A reply in time is no solution.',
    },
    solved: {
      definition:
        'By the day of the last reply: those the people called solved ÷ those they called solved, partly or not solved. Silence is not counted.',
      cannotTell: 'What the silent think. Those who come back to press a button are rarely the hardest cases.',
    },
    satisfied: {
      definition:
        'Of closed matters that were rated, those rated fair or better. A rating counts once it is locked at closing. Below 10 there is no rate.',
      cannotTell: 'What those think who did not rate. A rating tells how it felt, not only whether it was right.',
    },
    acted: {
      definition: 'Matters whose first visit or reply fell into the time, from when they were brought.',
      cannotTell: 'Acting is not solving. What nobody has acted upon is not in it: see “Where it goes wrong”.',
    },
    replied: {
      definition: 'Matters whose first reply fell into the time, from when they were brought.',
      cannotTell: 'A quick reply is not a good one. What is not answered yet is not in it: see “Where it goes wrong”.',
    },
    rates: {
      definition:
        'Counted as the rates above, told apart by the unit now at work, the place, the kind, the channel. Intervals are Wilson’s, 95 %.',
      cannotTell:
        'Units cannot well be compared: duties differ in kind and weight. Where ranges overlap, it may be chance.',
    },
    causes: {
      definition:
        'Open matters that do not wait for the person, by where they are stuck now; overdue once their time has passed.',
      cannotTell: 'Why: too few hands, the wrong unit, or a hard matter.',
    },
    lateUnits: {
      definition: 'Open matters that do not wait for the person, by the unit now at work or the place.',
      cannotTell: 'Whose fault it is: it may have been late already when the unit got it.',
    },
    after: {
      definition:
        'Of matters last answered in the past 28 days: not solved, no word in time; closed and unrated; and those sent back in the past 28 days.',
      cannotTell: 'Whether silence is content, unaware, or tired of speaking.',
    },
    looks: {
      definition:
        'One for each opening of sealed words by the vault, one for each matter followed by a leader or auditor; counted by purpose, without names.',
      cannotTell: 'Whether it was right to look. The person sees every look and may ask about it.',
    },
    questions: {
      definition:
        'What people asked about a look, and what those who answer for data or audit told them. Answers may be to earlier questions.',
      cannotTell: 'Whether those who do not ask are content, or do not know that they may.',
    },
    suggestions: {
      definition:
        'Matters that had a suggestion when they were assigned: whether the unit chosen is the one suggested. Objections are put by people and reviewed by a post that did not assign the matter.',
      cannotTell:
        'Whether what was followed was right, and whether those who did not object agree, or do not know that they may.',
    },
    log: {
      definition:
        'The notary fingerprints every record and signs checkpoints; the dashboard rebuilds them from the stream and marks the first that disagrees for good.',
      cannotTell: 'Whether what is recorded is true, or whether something was never recorded.',
    },
    history: {
      definition: 'Matters imported from older systems.',
      cannotTell: 'Whether the older systems kept them well.',
    },
  },
}
