export { DeviceSettings, type DeviceSettingsInput } from './device-settings.ts';
export { Scales, Scanners } from './input-settings.ts';
export { Printer } from './printer-settings.ts';
