module.exports = () => Promise.reject(new Error('no network in tests'))
