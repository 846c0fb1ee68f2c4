export const matter = {
  matter: {
    open: 'Follow',
    title: 'Follow one matter',
    warning:
      'Looking leaves a trace: the person sees your name, post, the time and the reason. No personal data is shown.',
    reason: 'Reason',
    explanation: 'Explanation (no personal data)',
    names: 'The system does not know every name; please write “the person” or “a neighbour”.',
    shown: 'The person will read: {{text}}',
    submit: 'Leave a trace and look',
    short: 'Please explain in at least 4 characters',
    way: 'Its course',
    sameWords: 'The person reads the very same sentences on their own page.',
    traced: 'Your look is recorded; the person can see it.',
  },
}
