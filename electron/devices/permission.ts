import type { DeviceTrouble } from './device-trouble.ts';

/** The trouble of a HID device that the system does not let us open, with the exact way out. `platform` as Node names it. */
export function hidPermission(platform: string, vendorId: number): DeviceTrouble {
  const vendor = vendorId.toString(16).padStart(4, '0');
  const rule = `KERNEL=="hidraw*", ATTRS{idVendor}=="${vendor}", TAG+="uaccess"`;
  return {
    type: 'permission',
    ...(platform === 'linux' && { fix: rule }),
    detail:
      platform === 'linux'
        ? `This user may not open the device. Put the line ${rule} into /etc/udev/rules.d/70-packbench.rules, run "sudo udevadm control --reload && sudo udevadm trigger", and plug it in again.`
        : platform === 'darwin'
          ? 'macOS does not let Packbench read the device. Allow Packbench in System Settings, Privacy & Security, Input Monitoring, and start it again.'
          : 'The system does not let Packbench open the device. Close the other program that uses it, and plug it in again.',
  };
}

/** The same for a serial port. */
export function serialPermission(platform: string, path: string): DeviceTrouble {
  const command = 'sudo usermod -aG dialout $USER';
  return {
    type: 'permission',
    ...(platform === 'linux' && { fix: command }),
    detail:
      platform === 'linux'
        ? `This user may not open ${path}. Run "${command}" (on Arch "uucp" instead of "dialout"), then log out and in again.`
        : `The system does not let Packbench open ${path}. Close the other program that uses it.`,
  };
}
