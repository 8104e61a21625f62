/** The words of signing in. */
export const signInWords = {
  chooseName: 'Or choose your name',
  enterPin: 'Enter your PIN',
  nobodyKnown: 'Nobody is known at this store yet',
  nobodyKnownText: 'At the store, add people: npm run store -- operators add NAME. They appear here by themselves',
  signInHint: 'Scan your badge',
  orderIsOpen: 'Order {code}: Open here',
} as const;
