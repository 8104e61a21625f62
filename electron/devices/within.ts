/**
 * Waits for work at most `timeoutMs`, then answers `timeout`. What comes after all the same goes to `late`, so that
 * whoever opened something can close it.
 */
export async function within<Value>(
  work: Promise<Value>,
  timeoutMs: number,
  late: (value: Value) => void = () => undefined,
): Promise<Value | 'timeout'> {
  let timer: NodeJS.Timeout | undefined;
  let isLate = false;
  const alarm = new Promise<'timeout'>((resolve) => {
    timer = setTimeout(() => {
      isLate = true;
      resolve('timeout');
    }, timeoutMs);
  });
  work.then(
    (value) => isLate && late(value),
    () => undefined,
  );
  try {
    return await Promise.race([work, alarm]);
  } finally {
    clearTimeout(timer);
  }
}
