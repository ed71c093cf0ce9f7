export { asHostError, call, HostError, inShell } from "./host";
export {
  copyImage,
  copyRich,
  copyText,
  openMail,
  openRecent,
  pickWorkspace,
  isTurnedToPrint,
  printPage,
  saveFile,
  saveWorkspaceCopy,
  showInFolder,
  type Saved,
} from "./files";
export { giveScreenBack, takeScreen } from "./screen";
