// Loaded into a station before anything else: with SIGUSR2 its steady clock is a minute ahead.
'use strict';
const right = performance.now.bind(performance);
let aheadMs = 0;
process.on('SIGUSR2', () => {
  aheadMs += 61_000;
});
performance.now = () => right() + aheadMs;
