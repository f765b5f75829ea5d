// No module on purpose: `import … from 'electron'` ends here, and fails, wherever tsconfig.base.json holds (it does not for the main process and the preload).
