import { platform } from 'node:process'

export function hasDisplay() {
  return platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY)
}

/** The program and arguments to run something on a screen, a virtual one where there is none; for `run(...)`. */
export function onDisplay(program, args) {
  if (hasDisplay()) return [program, args]
  return ['xvfb-run', ['-a', '-s', '-screen 0 1920x1080x24', program, ...args]]
}

/** Chromium's sandbox refuses to run as root, which only build machines do. */
export function electronArguments() {
  return platform === 'linux' && process.getuid() === 0 ? ['--no-sandbox'] : []
}
