/** Times Chromium printing the page given as HTML; prints the first and the median in ms. */
import { chromium } from "playwright-core";
import { pathToFileURL } from "node:url";

const [file, rounds] = process.argv.slice(2);
const browser = await chromium.launch({
  executablePath: process.env.COUNTERPART_CHROMIUM ?? "/usr/bin/chromium",
  args: ["--no-sandbox", "--disable-gpu"],
});
const page = await browser.newPage();
const taken = [];
for (let round = 0; round < Number(rounds); round += 1) {
  const start = performance.now();
  await page.goto(pathToFileURL(file).href);
  await page.pdf({ preferCSSPageSize: true, printBackground: true, tagged: true });
  taken.push(performance.now() - start);
}
await browser.close();
const warm = taken.slice(1).sort((a, b) => a - b);
console.log(`${taken[0].toFixed(1)} ${warm[Math.floor(warm.length / 2)].toFixed(1)}`);
