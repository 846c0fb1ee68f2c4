/** The elder version: larger words and targets. */
export const elder = `
.elder{--text:22px;--target:64px}
.elder .hint,.elder .small,.elder .why,.elder footer,.elder .timeline time,.elder .brand small,.elder .choice span span{font-size:1rem}
`
