print("yoriai")
