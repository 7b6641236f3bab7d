document.documentElement.dataset.early = ""
