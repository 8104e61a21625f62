/** Whether a host is this very machine: a name that only begins like its address is another machine's. */
export const isLoopback = (host: string): boolean => /^(?:localhost|127(?:\.\d{1,3}){3}|::1|\[::1\])$/.test(host);
