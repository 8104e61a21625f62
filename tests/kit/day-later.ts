// Loaded into a process before anything else: with SIGUSR2 its clock is a day ahead, as after a night of sleep.
const DAY_MS = 24 * 3_600_000;
const right = Date.now.bind(Date);
let aheadMs = 0;
process.on('SIGUSR2', () => {
  aheadMs += DAY_MS;
});
Date.now = () => right() + aheadMs;
