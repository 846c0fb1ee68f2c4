import type { SameWords } from '@yiwang/kernel'
import type { frame as inChinese } from '../zh-cn/frame.ts'

/** The same in English. */
export const frame: SameWords<typeof inChinese> = {
  site: {
    name: 'Yiwang',
    place: '{{cell}} community services',
    skip: 'Skip to content',
    find: 'Find',
    mine: 'My matters',
    elder: 'Large print',
    standard: 'Standard print',
    otherLanguage: '中文',
  },
  footer: {
    call: 'Not easy online? Call 12345, or come to any service window: the result is the same.',
    privacy: 'What you write is kept sealed, and every opening is noted on your own page.',
    algorithms: 'What machines do here: the algorithm register',
  },
  home: {
    title: 'What happened?',
    hint: 'Write as you speak. For example: the street light downstairs has been broken for two weeks, and old people dare not go out at night.',
    start: 'Go on',
    mine: 'Under way',
    allMine: 'All {{count}}',
    doors: 'Other ways',
    apply: 'Papers and allowances',
    applyText: 'A window is quickest; call 12345 first to hear what to bring',
    find: 'Find my matter',
    findText: 'See how far it is, with the number on your receipt',
    call: 'Call 12345',
    callText: 'Somebody answers day and night. Just say it; the operator writes it down for you',
    window: 'Come to a window',
    windowText: 'Every street and town service centre takes it in and prints a receipt at once',
    visit: 'Cannot come?',
    visitText: 'Call 12345 or ask your community: somebody can visit you, or your family can do it for you',
  },
  find: {
    title: 'Find my matter',
    number: 'Receipt number',
    numberHint: 'At the top of your receipt, for example YW261123-7KQ2-9XMD-C. Capitals or not.',
    button: 'Look it up',
    another: 'Look up another',
    received: 'Received',
    unit: 'Unit in charge',
    noUnit: 'Not assigned to a unit yet; a dispatcher of 12345 is looking at it',
    nextTitle: 'What happens next',
    next: {
      received: 'A dispatcher assigns it to the unit in charge; its time limit counts from then.',
      open: 'A dispatcher assigns it to the unit in charge; its time limit counts from then.',
      dispatched: 'The unit signs for it, works on it, and replies in time.',
      handling: 'The unit works on it and replies in time.',
      late: 'The unit has not replied, though it is past the time. Call it at the number above, or call 12345 to press it.',
      replied: 'A reply is there. Please read it and say whether it is solved.',
      closed: 'This matter is closed. If there is trouble again, you can bring it again.',
      withdrawn: 'This matter was withdrawn. If you need it after all, you can bring it again at any time.',
    },
    statusOnly:
      'To protect you, the number alone shows neither what you wrote nor the reply. To read them, to add something, or to say whether it is solved, scan the QR code on the receipt.',
    ask: 'No QR code? Call 12345 or come to a window and give the number: they can look it up, add your words, and say for you that it is not solved.',
    lost: 'Lost the number? What you sent while signed in stands under “My matters”. If you left a phone number, call 12345 or tell it at a window, and they find it for you.',
    scan: 'Do you have the QR code? Scan it with your phone’s camera to open the matter.',
  },
  errors: {
    title: '{{count}} places need a change; everything you typed is still here',
    title_one: '{{count}} place needs a change; everything you typed is still here',
    identity_missing: 'Please choose whether to leave a contact.',
    relation_missing: 'Please say who you are to them, for example “daughter” or “neighbour”.',
    point_outside: 'That place is in no community of this county. Please point again, or just write the place.',
    kind_missing: 'Please choose how you want us to help.',
    number_invalid:
      'This number is not right; please compare it with the receipt. The last character checks the others; 0 and O, 1 and I are often mixed up.',
    number_unknown: 'This number was not found; please compare it with the receipt.',
    result_missing: 'Please choose one: solved, partly solved, not solved.',
    said_too_long:
      'This is too long by {{over}}; at most {{most}} characters. It is all still here; please shorten it. More can go under “Add something”.',
    score_missing: 'Please choose a rating, or give none.',
    answer_missing:
      '“Your answer” is still empty and was not handed in. Write a few words; if you do not know, say so.',
    addition_missing:
      'There are no words yet, so nothing was added. Write a few; with photos alone, say what they show.',
    photos_gone:
      'The photos waited for more than a day and were deleted. Please choose them again, or just press “Next”.',
    busy: 'Too many people are sending right now. Everything you typed is below; please press again in a few minutes, or call 12345.',
    words_differ:
      'What you added before was taken. What you wrote now is different and not taken yet; it is below. To add it too, press send again. Photos have to be chosen once more.',
    too_large: 'This is too large. Please take fewer photos or shorten the text.',
  },
  page: {
    notFound: 'This page was not found',
    notFoundText: 'Perhaps the address is mistyped. Go to the home page, or call 12345.',
    noAccess: 'Nothing can be shown here',
    noAccessText: 'Please open it with the QR code on the receipt, or look up its state by number.',
    broken: 'Something went wrong',
    typed: 'What you wrote (nothing is lost)',
    again: 'Send it again as it is',
    brokenText:
      'It is our fault, not yours. Please try again in a while; if it is urgent, call 12345. Number of this error: {{id}}',
    home: 'To the home page',
  },
}
