/** The words of what only a supervisor may allow. */
export const overrideWords = {
  why: {
    reprint: 'Why once more?',
    'take-over': 'Why is it taken over?',
    'order-change': 'What is decided?',
    'touch-count': 'Why is it counted by hand?',
    'teach-code': 'Why is the code taught?',
    'no-photo': 'Why without a photo?',
    'expired-lot': 'Why is it packed although it has expired?',
    'short-life': 'Why is it packed although it is not good for long?',
    'wrong-lot': 'Why is it packed although the lot is another?',
  },
  reasons: {
    'bench-down': 'That bench is out of order',
    'packer-away': 'The packer is away',
    urgent: 'It is urgent',
    other: 'Another reason',
  },
  who: 'Who allows it?',
  whoHint: 'Scan a supervisor’s badge, or touch a name. Nobody is signed out.',
  nobody: 'No supervisor is known here',
  pin: 'Enter the supervisor’s PIN',
  whatHappened: 'What happened? It may stay empty',
  notASupervisor: '{name} is no supervisor',
  noPin: '{name} has no PIN yet: sign in once and choose one',
} as const;
