"""The domain in plain Python: municipalities, plan years, council terms and dates."""
