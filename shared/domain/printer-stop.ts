/** What stops a printer until somebody sees to it. Drivers, labels, the virtual printer and the screen all speak of these. */
export const PRINTER_STOPS = ['paper-out', 'ribbon-out', 'head-open', 'jam', 'paused', 'too-hot', 'offline'] as const;
export type PrinterStop = (typeof PRINTER_STOPS)[number];
