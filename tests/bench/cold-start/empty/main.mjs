import '../report-usable.mjs'
import { BrowserWindow, app } from 'electron'

void app.whenReady().then(async () => {
  const window = new BrowserWindow({ width: 1200, height: 720, webPreferences: { sandbox: true } })
  await window.loadURL('data:text/html,<!doctype html><title>Empty</title><input>')
})
