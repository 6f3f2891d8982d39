"""The libraries that run the models: what is locked, where it lies, how it comes."""
