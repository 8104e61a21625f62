/** Which carton a parcel goes into, and how it is packed. Part of the words of packing. */
export const cartonWords = {
  suggested: 'Carton {carton}',
  several: 'Cartons {cartons}',
  notFound: 'No carton found that holds {items, select, none {all of it} other {{items}}}',
  title: 'Carton {carton}, {percent, number} % full',
  list: 'Packing order',
  picture: 'The carton at step {step, number} of {steps, number}: {text}',
  front: 'Front',
  next: 'Next step',
  back: 'Step back',
  turn: 'Turn',
  how: '{lying, select, standing {} end {on end, } other {on its side, }}{above, select, yes {on top, } other {}}{spot, select, front_left {in front on the left} front {in front} front_right {in front on the right} left {on the left} right {on the right} back_left {at the back on the left} back {at the back} back_right {at the back on the right} whole {from wall to wall} other {in the middle}}',
  dearer: '{carton} costs {amount} more.',
  asDear: '{carton} costs the same.',
  after: 'The next best is {carton}.',
  why: '{why, select, volume {{carton} is too small by volume.} weight {{carton} does not bear the weight.} other {No way was found in {carton}.}}',
} as const;
