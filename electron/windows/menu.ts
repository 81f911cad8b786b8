import { Menu, type MenuItemConstructorOptions } from 'electron'

/** The native menu: hidden until Alt is pressed, it exists for its keys. Nothing in it names a case or shows what is open. */
export function setMenu(lock: () => void): void {
  const template: MenuItemConstructorOptions[] = [
    {
      label: 'Blueform',
      submenu: [
        { label: 'Hide and lock', accelerator: 'CommandOrControl+L', click: lock },
        { type: 'separator' },
        { role: 'quit', label: 'Close Blueform' },
      ],
    },
    {
      label: 'Edit',
      submenu: [
        { role: 'undo' },
        { role: 'redo' },
        { type: 'separator' },
        { role: 'cut' },
        { role: 'copy' },
        { role: 'paste' },
        { role: 'selectAll', label: 'Select all' },
      ],
    },
    {
      label: 'View',
      submenu: [
        { role: 'zoomIn', label: 'Larger' },
        { role: 'zoomIn', accelerator: 'CommandOrControl+=', visible: false, acceleratorWorksWhenHidden: true },
        { role: 'zoomOut', label: 'Smaller' },
        { role: 'resetZoom', label: 'Usual size' },
        { role: 'togglefullscreen', label: 'Full screen' },
      ],
    },
  ]
  Menu.setApplicationMenu(Menu.buildFromTemplate(template))
}
